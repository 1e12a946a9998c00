package org.legation.local.registry;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.legation.core.account.Registry;
import org.legation.local.OptionException;

/** Reads a registry that a person has written. */
public final class RegistryFile {

    private RegistryFile() {}

    /**
     * Reads a file; its mistakes are in what is returned.
     *
     * @throws OptionException if there is no such file, or it is not text in UTF-8
     */
    public static Registry read(String option, Path file) throws OptionException {
        try {
            return Registry.parse(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new OptionException(
                    option + ": expected text in UTF-8, found something else in " + file,
                    option + "：应为 UTF-8 文本，" + file + " 不是");
        } catch (IOException e) {
            throw new OptionException(
                    option + ": expected a file that can be read, found " + file, option + "：应为可读的文件，实为 " + file);
        }
    }

    /** The mistakes, one a line, each with the line it is in. */
    public static String mistakes(Path file, Registry registry) {
        StringBuilder text = new StringBuilder();
        registry.problems()
                .forEach(problem ->
                        text.append(file).append(": ").append(problem).append('\n'));
        return text.toString();
    }
}
