package org.legation.lab.zips;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legation.events.topology.Function;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * A function in a fresh JVM, started as Lambda starts it: the unpacked zip is the working folder, and Lambda's own
 * runtime client, alone on the class path, loads the handler from it. The client has native code for Linux only.
 */
final class LambdaProcess implements AutoCloseable {

    private final RuntimeApi api = new RuntimeApi();
    private final Process process;
    private final CompletableFuture<Void> ended;
    private final Path log;

    /**
     * Starts a function.
     *
     * @param zip the unpacked zip
     * @param environment what the function finds in its environment, and nothing else
     * @param log where its output goes
     */
    LambdaProcess(Function function, Path zip, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // As the managed runtime does: the serial collector, the first compiler only, most of the
                        // memory.
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx" + function.memoryMb() * 8 / 10 + "m",
                        "-cp",
                        runtimeClient(),
                        AWSLambda.class.getName(),
                        handler(function))
                .directory(zip.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> env = builder.environment();
        env.clear();
        env.putAll(environment);
        env.put("AWS_LAMBDA_RUNTIME_API", api.address());
        env.put("AWS_LAMBDA_FUNCTION_NAME", function.word());
        env.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        env.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMb()));
        env.put("LAMBDA_TASK_ROOT", zip.toString());
        this.log = log;
        this.process = builder.start();
        this.ended = process.onExit().thenRun(() -> api.broke("the process ended"));
    }

    /** Waits until it asks for its first event. */
    void awaitStart() throws IOException, InterruptedException {
        try {
            api.awaitStart();
        } catch (IllegalStateException e) {
            throw new IllegalStateException(e.getMessage() + "; it said:\n" + tail(), e);
        }
    }

    RuntimeApi.Answer invoke(String event) throws InterruptedException {
        return api.invoke(event);
    }

    private static String handler(Function function) {
        return switch (function.artifact()) {
            case PIPELINE -> "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest";
            case API -> "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";
        };
    }

    private static String runtimeClient() {
        return Stream.of(AWSLambda.class, Context.class, PojoSerializer.class, SdkInternalThreadLocal.class)
                .map(LambdaProcess::jar)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String jar(Class<?> of) {
        try {
            return Path.of(of.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no file of " + of, e);
        }
    }

    private String tail() throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    @Override
    public void close() {
        process.destroy();
        ended.completeOnTimeout(null, 10, TimeUnit.SECONDS).join();
        process.destroyForcibly();
        api.close();
    }
}
