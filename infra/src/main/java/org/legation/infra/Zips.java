package org.legation.infra;

import java.nio.file.Files;
import java.nio.file.Path;
import org.legation.events.topology.Function.Artifact;
import software.amazon.awscdk.services.lambda.Code;

/**
 * The built code of the functions.
 *
 * @param root the project's root, from which {@link Artifact#path} is counted
 */
record Zips(Path root) {

    /**
     * The code of a zip.
     *
     * @throws InfraException if it was not built
     */
    Code code(Artifact artifact) {
        Path zip = root.resolve(artifact.path());
        if (!Files.isRegularFile(zip)) {
            throw new InfraException("infra: there is no " + artifact.path()
                    + "; build it first, from the project's root: mvn -DskipTests package");
        }
        return Code.fromAsset(zip.toString());
    }
}
