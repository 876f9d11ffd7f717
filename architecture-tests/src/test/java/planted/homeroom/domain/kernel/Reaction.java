package planted.homeroom.domain.kernel;

public interface Reaction<E extends Event> {}
