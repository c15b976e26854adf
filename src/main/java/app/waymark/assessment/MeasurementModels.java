package app.waymark.assessment;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.measurement.AdaptiveQuiz;
import app.waymark.measurement.Forecaster;
import app.waymark.questions.QuestionService;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Engine objects that are costly to build, shared per revision of catalogue and bank. */
@Component
class MeasurementModels {

    /** Attempts go on in the terms they began with, so a few revisions are in use while the catalogue is edited. */
    private static final int MODELS_KEPT = 8;

    private final CatalogService catalogService;
    private final QuestionService questionService;
    private final Cache<Long, SkillModel> models =
            Caffeine.newBuilder().maximumSize(MODELS_KEPT).build();
    private final Cache<BankKey, app.waymark.measurement.ItemBank> banks =
            Caffeine.newBuilder().maximumSize(MODELS_KEPT).build();
    private final Cache<QuizKey, AdaptiveQuiz> quizzes =
            Caffeine.newBuilder().maximumSize(200).build();
    private final Cache<QuizKey, Forecaster> forecasters =
            Caffeine.newBuilder().maximumSize(50).build();

    MeasurementModels(CatalogService catalogService, QuestionService questionService) {
        this.catalogService = catalogService;
        this.questionService = questionService;
    }

    private record BankKey(long catalog, long bank) {}

    private record QuizKey(BankKey revisions, QuizScope scope, boolean withSoft) {}

    SkillModel current() {
        return model(catalogService.current());
    }

    /** The model an attempt began with: what is edited afterwards changes nothing in it. */
    SkillModel of(Attempt attempt) {
        @Nullable SkillModel known = models.getIfPresent(attempt.catalogRevision());
        return known != null ? known : model(catalogService.at(attempt.catalogRevision()));
    }

    private SkillModel model(Catalog catalog) {
        return Objects.requireNonNull(models.get(catalog.revision(), revision -> new SkillModel(catalog)));
    }

    /** The published bank, of which one draw works with one state. */
    app.waymark.questions.ItemBank bank() {
        return questionService.bank();
    }

    AdaptiveQuiz quiz(SkillModel model, app.waymark.questions.ItemBank bank, QuizScope scope, boolean withSoft) {
        var revisions = new BankKey(model.catalog().revision(), bank.revision());
        return Objects.requireNonNull(quizzes.get(
                new QuizKey(revisions, scope, withSoft),
                key -> new AdaptiveQuiz(
                        model.scorer(), engineBank(revisions, model, bank), model.scope(scope, withSoft))));
    }

    /** Foretells what going on towards a role would bring; soft skills take part, as they do from the second step on. */
    Forecaster forecaster(SkillModel model, QuizScope role) {
        app.waymark.questions.ItemBank bank = questionService.bank();
        var revisions = new BankKey(model.catalog().revision(), bank.revision());
        return Objects.requireNonNull(forecasters.get(
                new QuizKey(revisions, role, true),
                key -> new Forecaster(
                        model.scorer(), engineBank(revisions, model, bank), model.role(model.role(role), true))));
    }

    private app.waymark.measurement.ItemBank engineBank(
            BankKey key, SkillModel model, app.waymark.questions.ItemBank bank) {
        return Objects.requireNonNull(banks.get(
                key,
                revisions -> new app.waymark.measurement.ItemBank(
                        model.tree().skills(), model.terms().items(bank.items()))));
    }
}
