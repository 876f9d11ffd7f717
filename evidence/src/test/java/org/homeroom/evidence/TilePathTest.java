package org.homeroom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TilePathTest {

    @Test
    void paths_are_written_as_the_specification_has_them() {
        assertThat(new TilePath(0, 1_234_067, 256).path()).isEqualTo("0/x001/x234/067");
        assertThat(new TilePath(0, 1_067, 256).path()).isEqualTo("0/x001/067");
        assertThat(new TilePath(3, 0, 17).path()).isEqualTo("3/000.p/17");
        assertThat(new TilePath(TilePath.ENTRIES, 5, 1).path()).isEqualTo("entries/005.p/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/x001/x234/067", "63/999", "entries/000.p/255", "1/000.p/1", "0/x100/000"})
    void a_path_is_read_as_it_is_written(String path) {
        assertThat(TilePath.of(path)).map(TilePath::path).hasValue(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0/1",
                "64/000",
                "00/000",
                "0/x000/001",
                "0/001/067",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/07",
                "0/../000",
                "-1/000",
                "entries",
                "0/x999/x999/x999/x999/x999/x999/x999/999"
            })
    void any_other_spelling_is_no_tile(String path) {
        assertThat(TilePath.of(path)).isEmpty();
    }

    @Test
    void the_last_tile_is_partial_unless_it_is_full() {
        assertThat(TilePath.partial(0, 70_000)).hasValue(new TilePath(0, 273, 112));
        assertThat(TilePath.partial(1, 70_000)).hasValue(new TilePath(1, 1, 17));
        assertThat(TilePath.partial(2, 70_000)).hasValue(new TilePath(2, 0, 1));
        assertThat(TilePath.partial(0, 256)).isEmpty();
    }

    @Test
    void a_bundle_holds_its_entries_with_their_lengths() {
        var entries = List.of(new byte[0], new byte[] {1, 2}, new byte[65_535]);

        var bundle = EntryBundle.write(entries);

        assertThat(bundle).startsWith(0, 0, 0, 2, 1, 2, 0xff, 0xff);
        assertThat(EntryBundle.read(bundle)).usingRecursiveComparison().isEqualTo(entries);
        assertThatThrownBy(() -> EntryBundle.read(new byte[] {0, 3, 1})).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> EntryBundle.write(List.of(new byte[65_536])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
