import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the annotations off the components of all records in a folder of classes. The JVM compares them byte by byte when
 * a class is changed while it runs, constant pool numbers included, and would refuse most mutations of such records.
 */
class WithoutComponentAnnotations {

    public static void main(String[] arguments) throws IOException {
        try (var files = Files.walk(Path.of(arguments[0]))) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(WithoutComponentAnnotations::strip);
        }
    }

    private static void strip(Path file) {
        try {
            var format = ClassFile.of();
            var bare = format.transformClass(
                    format.parse(file),
                    ClassTransform.ofStateful(() -> (builder, element) -> {
                        if (element instanceof RecordAttribute components)
                            builder.with(RecordAttribute.of(components.components().stream()
                                    .map(one -> RecordComponentInfo.of(one.name(), one.descriptor()))
                                    .toList()));
                        else builder.with(element);
                    }));
            Files.write(file, bare);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
