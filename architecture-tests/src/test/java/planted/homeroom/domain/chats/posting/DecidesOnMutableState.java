package planted.homeroom.domain.chats.posting;

import java.util.List;
import planted.homeroom.domain.kernel.Command;

/** Breaks rule 8. */
record DecidesOnMutableState(String text) implements Command<DecidesOnMutableState.State> {
    record State(List<StringBuilder> words) {}
}
