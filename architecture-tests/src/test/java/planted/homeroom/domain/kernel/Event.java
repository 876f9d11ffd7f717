package planted.homeroom.domain.kernel;

public interface Event {}
