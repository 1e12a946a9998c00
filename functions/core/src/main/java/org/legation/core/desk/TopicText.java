package org.legation.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.legation.core.account.Account;
import org.legation.core.alert.Words;
import org.legation.core.tell.Wording;

/** Several accounts that spike together, in words. */
final class TopicText {

    private TopicText() {}

    /** One short line. */
    static Words title(List<Told> together) {
        long countries = together.stream()
                .map(Told::country)
                .filter(country -> country != null)
                .distinct()
                .count();
        return Wording.words(
                "Topic: %d accounts of %d countries spike together",
                "话题：%2$d 国 %1$d 个账号同时激增", together.size(), countries);
    }

    /**
     * The facts, a line each.
     *
     * @param accounts those that are known, by id
     */
    static List<Words> lines(List<Told> together, Map<String, Account> accounts) {
        List<Words> lines = new ArrayList<>();
        for (Told told : together) {
            Account account = accounts.get(told.accountId());
            String name = account == null ? told.accountId() : account.name();
            String country = told.country() == null ? "" : " (" + told.country() + ")";
            String chinese = told.country() == null ? "" : "（" + told.country() + "）";
            String since = Wording.minute(told.raisedAt());
            lines.add(new Words("@" + name + country + ", since " + since, "@" + name + chinese + "，" + since + " 起"));
        }
        lines.add(new Words(
                "Times are Beijing time. Accounts that join later are not told one by one.", "时间为北京时间。后续账号并入，不再逐一通知。"));
        return lines;
    }
}
