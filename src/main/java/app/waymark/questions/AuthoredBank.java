package app.waymark.questions;

import java.util.List;
import java.util.Set;

/** All questions as written, with the skills they are for and the names of the misconceptions they may reveal. */
record AuthoredBank(List<AuthoredQuestion> questions, List<BankSkill> skills, List<String> misconceptions) {

    List<AuthoredQuestion> of(QuestionFormat... formats) {
        Set<QuestionFormat> wanted = Set.of(formats);
        return questions.stream().filter(q -> wanted.contains(q.format())).toList();
    }

    List<AuthoredQuestion> of(BankSkill skill) {
        return questions.stream().filter(q -> q.skill().equals(skill.slug())).toList();
    }
}
