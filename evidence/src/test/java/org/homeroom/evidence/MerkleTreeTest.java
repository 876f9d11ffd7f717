package org.homeroom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("S-43")
class MerkleTreeTest {

    /** The published vectors of Certificate Transparency. */
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final Map<String, byte[]> files = new HashMap<>();
    private final Hashing hashing = new Hashing();

    @Test
    void roots_are_those_of_the_published_vectors() {
        var compact = new CompactTree();
        var growing = GrowingTiles.empty();
        for (var size = 0; size <= ENTRIES.size(); size++) {
            assertThat(hex(compact.root())).isEqualTo(ROOTS.get(size));
            assertThat(hex(growing.root())).isEqualTo(ROOTS.get(size));
            if (size < ENTRIES.size()) {
                var entry = HexFormat.of().parseHex(ENTRIES.get(size));
                compact.addEntry(entry);
                growing.add(hashing.leaf(entry));
            }
        }
    }

    @Test
    void a_tree_of_seventy_thousand_has_the_tiles_of_the_specification() {
        grow(70_000);

        assertThat(files.keySet().stream().filter(path -> !path.contains(".p/")))
                .hasSize(273 + 1)
                .contains("0/000", "0/272", "1/000");
        assertThat(files).containsKeys("0/273.p/112", "1/001.p/17", "2/000.p/1");
    }

    @Test
    void a_tree_read_from_its_tiles_has_the_roots_it_had_at_every_size() {
        var roots = grow(1_000);
        var tree = new TiledTree(this::read, 1_000);

        for (var size = 0; size <= 1_000; size++) {
            assertThat(tree.root(size)).isEqualTo(roots.get(size));
        }
    }

    @Test
    void every_inclusion_proof_holds_and_another_verifier_says_so_too() throws Exception {
        var size = 70_000;
        var root = grow(size).getLast();
        var tree = new TiledTree(this::read, size);
        for (var index : new Random(6962).longs(300, 0, size).toArray()) {
            var path = tree.inclusion(index);

            assertThat(Proofs.root(tree.leaf(index), index, size, path).orElseThrow())
                    .isEqualTo(root);
            InclusionProofVerifier.verify(tree.leaf(index), index, size, path, root);

            var spoiled = new ArrayList<>(path);
            spoiled.set(3, hashing.leaf(new byte[] {7}));
            assertThat(Proofs.root(tree.leaf(index), index, size, spoiled).orElseThrow())
                    .isNotEqualTo(root);
            assertThatThrownBy(() -> InclusionProofVerifier.verify(tree.leaf(index), index, size, spoiled, root))
                    .isInstanceOf(InclusionProofVerificationException.class);
        }
    }

    @Test
    void a_smaller_tree_is_the_beginning_of_a_larger_one_and_no_other_tree_is() {
        var roots = grow(530);
        for (var newer : List.of(1, 2, 3, 255, 256, 257, 300, 512, 513, 530)) {
            var tree = new TiledTree(this::read, newer);
            for (var older = 0; older <= newer; older++) {
                var path = tree.consistency(older);
                assertThat(Proofs.consistent(older, roots.get(older), newer, roots.get(newer), path))
                        .as("%d in %d", older, newer)
                        .isTrue();
                if (older > 0)
                    assertThat(Proofs.consistent(older, hashing.leaf(new byte[1]), newer, roots.get(newer), path))
                            .as("a fork at %d in %d", older, newer)
                            .isFalse();
            }
        }
    }

    @Test
    void a_tree_goes_on_where_it_ended() {
        var roots = grow(700);
        for (var stop : List.of(0, 1, 255, 256, 257, 511, 512, 699)) {
            var growing = GrowingTiles.from(stop, this::read);
            for (var leaf = stop; leaf < 700; leaf++) {
                growing.add(leaf(leaf));
            }
            assertThat(growing.root()).isEqualTo(roots.get(700));
        }
    }

    @Test
    void a_missing_tile_is_named() {
        var size = 700;
        grow(size);
        files.keySet().removeIf(path -> path.startsWith("0/001"));

        assertThatThrownBy(() -> new TiledTree(this::read, size).inclusion(300))
                .isInstanceOf(MissingTile.class)
                .hasMessageContaining("tile/0/001");
    }

    private List<byte[]> grow(int size) {
        var compact = new CompactTree();
        var growing = GrowingTiles.empty();
        var roots = new ArrayList<>(List.of(compact.root()));
        for (var i = 0; i < size; i++) {
            compact.add(leaf(i));
            growing.add(leaf(i));
            roots.add(compact.root());
            if (size <= 1_000 || i == size - 1)
                growing.changes().forEach((tile, hashes) -> files.put(tile.path(), hashes));
        }
        assertThat(growing.root()).isEqualTo(compact.root());
        return roots;
    }

    private byte[] leaf(int number) {
        return hashing.leaf(Integer.toString(number).getBytes(StandardCharsets.UTF_8));
    }

    /** A fuller tile stands in for a partial one, as a folder of an export may have it. */
    private byte @org.jspecify.annotations.Nullable [] read(TilePath tile) {
        var exact = files.get(tile.path());
        return exact != null ? exact : files.get(new TilePath(tile.level(), tile.index(), TilePath.FULL).path());
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
