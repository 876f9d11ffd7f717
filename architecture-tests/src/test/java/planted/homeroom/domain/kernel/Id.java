package planted.homeroom.domain.kernel;

public interface Id {
    Object value();

    String kind();
}
