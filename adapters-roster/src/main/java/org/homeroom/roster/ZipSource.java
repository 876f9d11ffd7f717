package org.homeroom.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.homeroom.application.memberships.RosterProblem.Kind;

/** Unpacks a zip in memory. Names in it are compared with those of the standard and used for nothing else. */
final class ZipSource {

    private static final String NOT_A_ZIP = "The package must be a folder or one whole, unencrypted zip file.";
    private static final String ONE_FOLDER =
            "The files must stand at the root of the zip or together in one folder at its root, each of them once.";

    private final PackageLimits limits;
    private final Problems problems;
    private final RosterFiles files = RosterFiles.none();
    private final Set<String> folders = new HashSet<>();

    ZipSource(PackageLimits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    RosterFiles unpack(byte[] zipped) {
        // Names without the UTF-8 flag may be in any code page; Latin-1 accepts them all.
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped), StandardCharsets.ISO_8859_1)) {
            unpack(zip);
        } catch (IOException | IllegalArgumentException broken) {
            problems.inPackage(Kind.NOT_A_ROSTER, NOT_A_ZIP);
        }
        return files;
    }

    private void unpack(ZipInputStream zip) throws IOException {
        Budget budget = new Budget(limits.bytes());
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++count > limits.files()) {
                problems.inPackage(Kind.TOO_MANY_FILES, "A zip may hold at most " + limits.files() + " files.");
                return;
            }
            Optional<byte[]> content = budget.read(zip);
            if (content.isEmpty()) {
                problems.inPackage(
                        Kind.FILE_TOO_LARGE, "All files together may hold at most " + limits.bytes() + " bytes.");
                return;
            }
            if (leadsOut(entry.getName().replace('\\', '/'))) {
                problems.inPackage(Kind.UNSAFE_PATH, "No name in the zip may lead out of it.");
                return;
            }
            if (!keep(entry.getName().replace('\\', '/'), content.get())) {
                problems.inPackage(Kind.NOT_A_ROSTER, ONE_FOLDER);
                return;
            }
        }
        if (count == 0) {
            problems.inPackage(Kind.NOT_A_ROSTER, NOT_A_ZIP);
        }
    }

    private static boolean leadsOut(String path) {
        return path.startsWith("/")
                || path.contains(":")
                || List.of(path.split("/")).contains("..");
    }

    /** False for a second folder and for a second file of the same name. */
    private boolean keep(String path, byte[] content) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        if (!Format.FILES.contains(name)) {
            return true;
        }
        String folder = path.substring(0, slash + 1);
        folders.add(folder);
        return folders.size() == 1
                && folder.indexOf('/') == folder.lastIndexOf('/')
                && files.bytes().put(name, content) == null;
    }
}
