package org.legation.local.registry;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.account.Registry;
import org.legation.local.Lang;
import org.legation.local.OptionException;
import org.legation.pipeline.Registries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a registry and says who is in it. */
@Command(
        name = "registry",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks a registry, a CSV with the columns uid, name, name_en, kind, country, enabled, and sums it up.",
            "检查账号名录（CSV，列为 uid、name、name_en、kind、country、enabled）并给出汇总。"
        },
        footer = {"", "Exit code 0: no mistakes. 2: mistakes, each printed with its line.", "退出码 0：没有错误；2：有错误，逐行列出。"})
public final class RegistryCommand implements Callable<Integer> {

    private static final int OK = 0;
    private static final int MISTAKES = 2;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = {"The registry (default: the one that is shipped).", "名录文件（默认：随程序发布的名录）。"})
    private @Nullable Path file;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = {"Language of the console: en or zh (default: the system's).", "控制台语言：en 或 zh（默认随系统）。"})
    private @Nullable Lang lang;

    @Override
    public Integer call() {
        Lang language = Objects.requireNonNullElseGet(lang, Lang::ofSystem);
        if (file == null) {
            System.out.println(summary(Registries.named("agencies"), language));
            return OK;
        }
        try {
            Registry registry = RegistryFile.read("FILE", file);
            if (!registry.problems().isEmpty()) {
                System.err.print(RegistryFile.mistakes(file, registry));
                return MISTAKES;
            }
            System.out.println(summary(registry.accounts(), language));
            return OK;
        } catch (OptionException e) {
            System.err.println(e.say(language));
            return MISTAKES;
        }
    }

    private static String summary(List<Account> accounts, Lang lang) {
        long enabled = accounts.stream().filter(Account::enabled).count();
        StringBuilder text = new StringBuilder(lang.say(
                accounts.size() + " accounts, " + enabled + " enabled",
                "共 " + accounts.size() + " 个账号，启用 " + enabled + " 个"));
        table(text, lang.say("By kind (enabled)", "按类型（启用）"), accounts, account -> kind(account.kind(), lang));
        table(
                text,
                lang.say("By country (enabled)", "按国家（启用）"),
                accounts,
                account -> Objects.requireNonNullElse(account.country(), lang.say("none", "无")));
        return text.toString();
    }

    private static void table(StringBuilder text, String title, List<Account> accounts, Function<Account, String> by) {
        text.append("\n\n").append(title);
        Map<String, List<Account>> groups =
                accounts.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
        groups.forEach((name, group) -> {
            long enabled = group.stream().filter(Account::enabled).count();
            text.append(String.format("%n  %5d (%d)  %s", group.size(), enabled, name));
        });
    }

    private static String kind(AgencyKind kind, Lang lang) {
        return kind.word() + "  " + lang.say(kind.english(), kind.chinese());
    }
}
