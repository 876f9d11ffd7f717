package planted.homeroom.application;

/** Breaks the rule of names. */
final class PostingHelper {}
