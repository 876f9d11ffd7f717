package planted.homeroom.domain.chats.posting;

import planted.homeroom.domain.kernel.Refusal;

/** Breaks rule 10: two reasons, one code. */
enum SameCodeRefusal implements Refusal {
    TWICE
}
