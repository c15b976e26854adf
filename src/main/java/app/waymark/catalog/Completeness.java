package app.waymark.catalog;

import app.waymark.base.Fault;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds facts that a thing has to have and does not: every record component that is not {@code @Nullable}. */
final class Completeness {

    private Completeness() {}

    /** Adds one fault for every missing fact of a record and of the records in it. */
    static void check(String where, Object thing, List<Fault> faults) {
        for (RecordComponent component : thing.getClass().getRecordComponents()) {
            String place = where + ", " + kebabCase(component.getName());
            @Nullable Object value = valueOf(thing, component);
            if (value == null) {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    faults.add(Fault.of(place, "fault.missing"));
                }
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    checkPart(place + " " + (i + 1), list.get(i), faults);
                }
            } else {
                checkPart(place, value, faults);
            }
        }
    }

    /** Adds one fault for every text that has to say something and is empty. */
    static void blanks(CatalogThing thing, List<Fault> faults) {
        blanks(CatalogKind.of(thing).code + " " + thing.slug(), thing, faults);
    }

    private static void blanks(String where, Object thing, List<Fault> faults) {
        for (RecordComponent component : thing.getClass().getRecordComponents()) {
            String place = where + ", " + kebabCase(component.getName());
            @Nullable Object value = valueOf(thing, component);
            if (value instanceof String text
                    && text.isBlank()
                    && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                faults.add(Fault.of(place, "fault.missing"));
            } else if (value instanceof Record part) {
                blanks(place, part, faults);
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof Record part) {
                        blanks(place + " " + (i + 1), part, faults);
                    }
                }
            }
        }
    }

    private static void checkPart(String place, @Nullable Object value, List<Fault> faults) {
        if (value == null) {
            faults.add(Fault.of(place, "fault.empty"));
        } else if (value instanceof Record) {
            check(place, value, faults);
        }
    }

    private static @Nullable Object valueOf(Object thing, RecordComponent component) {
        try {
            return component.getAccessor().invoke(thing);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kebabCase(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
