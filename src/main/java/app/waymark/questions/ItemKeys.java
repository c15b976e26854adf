package app.waymark.questions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys of the published questions, for the job that compares answers with them; no screen gets them from here. */
@Service
public class ItemKeys {

    private final QuestionArchive archive;

    ItemKeys(QuestionArchive archive) {
        this.archive = archive;
    }

    /** Keys by version. */
    @Transactional(readOnly = true)
    public Map<String, ItemKey> current() {
        return archive.all().stream()
                .map(ItemKeys::key)
                .collect(Collectors.toMap(ItemKey::hash, Function.identity(), (one, other) -> one));
    }

    private static ItemKey key(QuestionEntry entry) {
        List<QuestionContent.Option> options =
                Objects.requireNonNullElse(entry.content().options(), List.of());
        Set<Integer> keys = IntStream.range(0, options.size())
                .filter(i -> options.get(i).isBest())
                .boxed()
                .collect(Collectors.toSet());
        return new ItemKey(entry.hash(), options.size(), keys);
    }
}
