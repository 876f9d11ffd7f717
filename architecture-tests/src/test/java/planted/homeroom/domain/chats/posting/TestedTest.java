package planted.homeroom.domain.chats.posting;

/** By its name alone, the test of a rule. */
final class TestedTest {}
