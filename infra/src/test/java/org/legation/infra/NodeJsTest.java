package org.legation.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeJsTest {

    @TempDir
    Path folder;

    @Test
    void aSearchPathWithoutItIsToldApart() throws IOException {
        Files.createFile(folder.resolve("java")).toFile().setExecutable(true);

        assertThat(NodeJs.isOn(folder.toString())).isFalse();
    }

    @Test
    void itIsFoundInAnyFolderOfTheSearchPath() throws IOException {
        Files.createFile(folder.resolve("node")).toFile().setExecutable(true);

        assertThat(NodeJs.isOn(File.pathSeparator + "nowhere" + File.pathSeparator + folder))
                .isTrue();
    }

    @Test
    void aFileOfItsNameThatCannotBeRunIsNotIt() throws IOException {
        Files.createFile(folder.resolve("node"));

        assertThat(NodeJs.isOn(folder.toString())).isFalse();
    }

    @Test
    void noSearchPathLeadsNowhere() {
        assertThat(NodeJs.isOn(null)).isFalse();
    }
}
