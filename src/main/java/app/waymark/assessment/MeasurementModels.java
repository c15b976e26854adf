package app.waymark.assessment;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.measurement.AdaptiveQuiz;
import app.waymark.measurement.Item;
import app.waymark.questions.BankItem;
import app.waymark.questions.QuestionService;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Engine objects that are costly to build, shared per revision of catalogue and bank. */
@Component
class MeasurementModels {

    private final CatalogService catalogService;
    private final QuestionService questionService;
    private final Cache<Long, SkillModel> models =
            Caffeine.newBuilder().maximumSize(4).build();
    private final Cache<BankKey, app.waymark.measurement.ItemBank> banks =
            Caffeine.newBuilder().maximumSize(4).build();
    private final Cache<QuizKey, AdaptiveQuiz> quizzes =
            Caffeine.newBuilder().maximumSize(200).build();

    MeasurementModels(CatalogService catalogService, QuestionService questionService) {
        this.catalogService = catalogService;
        this.questionService = questionService;
    }

    private record BankKey(long catalog, long bank) {}

    private record QuizKey(BankKey revisions, QuizScope scope, boolean withSoft) {}

    SkillModel current() {
        Catalog catalog = catalogService.current();
        return Objects.requireNonNull(models.get(catalog.revision(), revision -> new SkillModel(catalog)));
    }

    AdaptiveQuiz quiz(SkillModel model, QuizScope scope, boolean withSoft) {
        app.waymark.questions.ItemBank bank = questionService.bank();
        var revisions = new BankKey(model.catalog().revision(), bank.revision());
        return Objects.requireNonNull(quizzes.get(
                new QuizKey(revisions, scope, withSoft),
                key -> new AdaptiveQuiz(
                        model.scorer(), engineBank(revisions, model, bank), model.scope(scope, withSoft))));
    }

    private app.waymark.measurement.ItemBank engineBank(
            BankKey key, SkillModel model, app.waymark.questions.ItemBank bank) {
        return Objects.requireNonNull(banks.get(key, revisions -> {
            List<Item> items = bank.items().stream()
                    .filter(item -> model.knows(item.skill()))
                    .map(item -> item(model, item))
                    .toList();
            return new app.waymark.measurement.ItemBank(model.tree().skills(), items);
        }));
    }

    private static Item item(SkillModel model, BankItem item) {
        return new Item(
                item.questionId(),
                model.indexOf(item.skill()),
                item.level(),
                item.format().itemFormat(),
                item.parameters(),
                item.expectedSeconds(),
                !item.pilot());
    }
}
