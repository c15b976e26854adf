package app.waymark.demo;

import app.waymark.base.PageNotice;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says on every page of a demo that nothing in it is real. */
@Component
class DemoNotice implements PageNotice {

    private final DemoMark mark;

    DemoNotice(DemoMark mark) {
        this.mark = mark;
    }

    @Override
    public Optional<String> words() {
        return switch (mark.standing()) {
            case NO_DEMO -> Optional.empty();
            case BEING_MADE -> Optional.of("demo.notice.being-made");
            case MADE -> Optional.of("demo.notice");
            case INTERRUPTED -> Optional.of("demo.notice.interrupted");
        };
    }

    @Override
    public List<Object> values() {
        return List.of(mark.percent());
    }
}
