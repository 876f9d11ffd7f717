package planted.homeroom.application.unmarked;

/** Breaks the rule of null-marked packages. */
public final class Unmarked {}
