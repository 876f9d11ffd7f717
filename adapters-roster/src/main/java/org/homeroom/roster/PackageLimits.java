package org.homeroom.roster;

/**
 * How large a roster package may be before it is refused unread.
 *
 * @param bytes of all files together, unpacked; a zip may not be larger than this either
 * @param files in a zip, of whatever kind, folders included
 * @param rows of all files together
 */
public record PackageLimits(int bytes, int files, int rows) {

    /** 64 MiB, 32 files and 250 000 rows. A school of 1 000 pupils needs about 3 MiB, 9 files and 10 000 rows. */
    public static final PackageLimits DEFAULT = new PackageLimits(64 * 1024 * 1024, 32, 250_000);
}
