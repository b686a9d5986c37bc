package io.tidemark.web.ui.part;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page's address says after the question mark; a reload or a shared link shows the same. */
public final class PageState {
    private final Map<String, String> values = new LinkedHashMap<>();

    public static PageState of(Location location) {
        PageState state = new PageState();
        location.getQueryParameters().getParameters().forEach((name, given) -> {
            if (!given.isEmpty()) {
                state.put(name, given.getFirst());
            }
        });
        return state;
    }

    /** The value, or an empty text. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean is(String name) {
        return Boolean.parseBoolean(get(name));
    }

    /** The constant of that name; null when there is none. */
    public <E extends Enum<E>> @Nullable E get(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(get(name)))
                .findFirst()
                .orElse(null);
    }

    /** Sets or, with an empty value, removes. */
    public PageState put(String name, @Nullable Object value) {
        String text = value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : textOf(value);
        if (text.isEmpty()) {
            values.remove(name);
        } else {
            values.put(name, text);
        }
        return this;
    }

    /** Writes it into the address without leaving the page. */
    public void show(UI ui, String path) {
        ui.getPage().getHistory().replaceState(null, new Location(path, QueryParameters.simple(values)));
    }

    private static String textOf(@Nullable Object value) {
        return value == null || Boolean.FALSE.equals(value) ? "" : value.toString();
    }
}
