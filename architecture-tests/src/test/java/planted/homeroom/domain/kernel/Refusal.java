package planted.homeroom.domain.kernel;

public interface Refusal {
    String name();

    default String code() {
        return name();
    }

    default String hint() {
        return "";
    }
}
