package org.legation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.funqy.Funq;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.legation.events.topology.Function;

class FunctionNamesTest {

    /** A Lambda is told by its environment which of these to run; a name that is not there fails at its start. */
    @Test
    void theNamesOfTheFunctionsAreThoseOfTheTopology() {
        List<String> names = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.legation.pipeline").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Funq.class))
                        .map(FunctionNamesTest::name)
                        .toList();

        assertThat(names).containsExactlyInAnyOrderElementsOf(words());
    }

    @Test
    void theFunctionThatIsRunWhereNoneIsNamedExists() throws IOException {
        Properties settings = new Properties();
        settings.load(new StringReader(MemoryPipeline.text("/application.properties")));

        assertThat(words()).contains(settings.getProperty("quarkus.funqy.export"));
    }

    private static List<String> words() {
        return Arrays.stream(Function.values())
                .filter(function -> function.artifact() == Function.Artifact.PIPELINE)
                .map(Function::word)
                .toList();
    }

    private static String name(JavaMethod method) {
        String given = method.getAnnotationOfType(Funq.class).value();
        return given.isEmpty() ? method.getName() : given;
    }
}
