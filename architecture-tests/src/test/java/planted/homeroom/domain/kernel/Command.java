package planted.homeroom.domain.kernel;

public interface Command<S> {}
