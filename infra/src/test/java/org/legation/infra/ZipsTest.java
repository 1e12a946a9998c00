package org.legation.infra;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legation.events.topology.Function.Artifact;

class ZipsTest {

    @Test
    void aZipThatWasNotBuiltIsNamedWithWhatToDo(@TempDir Path root) {
        assertThatThrownBy(() -> new Zips(root).code(Artifact.PIPELINE))
                .isInstanceOf(InfraException.class)
                .hasMessage("infra: there is no functions/pipeline/target/function.zip; build it first,"
                        + " from the project's root: mvn -DskipTests package");
    }
}
