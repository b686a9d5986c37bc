package io.tidemark.core.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.dataset.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouteEditsTest {
    private final RouteTree tree = new RouteTree(
            form("root", form("a", form("a1")), form("b"), form("c")).root(), Origin.USER);
    private final RouteEdits edits = new RouteEdits(tree);

    private static RouteForm form(String name, RouteForm... below) {
        return form(name, null, below);
    }

    private static RouteForm form(String name, @Nullable String wait, RouteForm... below) {
        return new RouteForm(name, null, null, null, null, wait, null, null, null, null, null, List.of(below));
    }

    private static List<String> below(RouteTree tree) {
        return tree.root().routes().stream().map(Route::name).toList();
    }

    @Test
    void aChangedRouteKeepsThoseBelowIt() {
        RouteTree changed = edits.change("a", form("first", "10s"));
        assertThat(below(changed)).containsExactly("first", "b", "c");
        assertThat(changed.find("a1").orElseThrow().path()).containsExactly("root", "first", "a1");
        assertThat(changed.find("first").orElseThrow().options().waits()).hasSeconds(10);
    }

    @Test
    void aNewOneComesLastBelowItsOwn() {
        assertThat(below(edits.add("root", form("d")))).containsExactly("a", "b", "c", "d");
        assertThat(edits.add("a1", form("deep")).find("deep").orElseThrow().path())
                .containsExactly("root", "a", "a1", "deep");
    }

    @Test
    void oneIsMovedAmongThoseSideBySide() {
        assertThat(below(edits.move("a", 1))).containsExactly("b", "a", "c");
        assertThat(below(edits.move("a", 2))).containsExactly("b", "c", "a");
        assertThat(below(edits.move("c", -1))).containsExactly("a", "c", "b");
        assertThat(below(edits.move("c", 5))).containsExactly("a", "b", "c");
    }

    @Test
    void oneIsTakenOutWithThoseBelowIt() {
        RouteTree left = edits.remove("a");
        assertThat(below(left)).containsExactly("b", "c");
        assertThat(left.find("a1")).isEmpty();
    }

    @Test
    void whatMakesNoTreeIsRefusedInWords() {
        assertThatThrownBy(() -> edits.remove("root")).hasMessageContaining("the root stays");
        assertThatThrownBy(() -> edits.move("gone", 1)).hasMessageContaining("there is no route 'gone' any more");
        assertThatThrownBy(() -> edits.add("a", form("b"))).hasMessageContaining("two routes are named 'b'");
        assertThatThrownBy(() -> edits.change("b", form("B b"))).hasMessageContaining("a route's name");
    }
}
