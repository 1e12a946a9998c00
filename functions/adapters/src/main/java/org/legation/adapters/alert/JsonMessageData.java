package org.legation.adapters.alert;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Json;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Lead;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.Subject;
import org.legation.core.alert.Words;
import org.legation.core.desk.MessageData;
import org.legation.core.desk.Told;
import org.legation.core.post.Count;
import org.legation.core.post.PostId;
import org.legation.events.AlertNews;

/** The facts of messages as the records of {@code events}. */
public final class JsonMessageData implements MessageData {

    @Override
    public String of(Alert alert, @Nullable Severity severity, Account account, List<Told> together, Words text) {
        boolean ofFleet = alert.accountId().equals(Alert.FLEET);
        return Json.write(new AlertNews(
                1,
                alert.id(),
                severity == null ? null : severity.word(),
                alert.raisedAt(),
                ofFleet ? null : account(account),
                alert instanceof Spike spike ? spike(spike) : null,
                alert instanceof SpikeEnd end ? end(end) : null,
                alert instanceof DataTrouble trouble ? trouble(trouble) : null,
                together.isEmpty()
                        ? null
                        : together.stream().map(JsonMessageData::member).toList(),
                null,
                text(text)));
    }

    @Override
    public String of(Map<String, Long> numbers, Words text) {
        return Json.write(
                new AlertNews(1, null, null, null, null, null, null, null, null, new TreeMap<>(numbers), text(text)));
    }

    private static AlertNews.Account account(Account account) {
        return new AlertNews.Account(
                account.id(), account.name(), account.kind().word(), account.country());
    }

    private static AlertNews.Spike spike(Spike spike) {
        Lead lead = spike.lead();
        return new AlertNews.Spike(
                subject(spike.accountId(), spike.subject()),
                spike.age().toSeconds(),
                spike.level() / 2.0,
                shown(spike.counts().reposts()),
                shown(spike.counts().comments()),
                shown(spike.counts().likes()),
                spike.basis().names(),
                spike.interactions(),
                spike.expected(),
                spike.multiple(),
                spike.posts(),
                spike.rarity(),
                spike.among(),
                spike.highestOf(),
                lead == null
                        ? null
                        : new AlertNews.Lead(
                                lead.kind().name().toLowerCase(Locale.ROOT) + "s", lead.share(), lead.usual()),
                spike.unseen() == null ? null : spike.unseen().toSeconds(),
                spike.rule());
    }

    private static AlertNews.End end(SpikeEnd end) {
        return new AlertNews.End(
                subject(end.accountId(), end.subject()),
                end.how().name().toLowerCase(Locale.ROOT),
                end.startedAt(),
                end.duration().toSeconds(),
                end.peakMultiple(),
                end.peakAt(),
                end.interactions());
    }

    private static AlertNews.Data trouble(DataTrouble trouble) {
        return new AlertNews.Data(
                trouble.kind().word(), trouble.since(), trouble.over(), trouble.affected(), trouble.of());
    }

    private static AlertNews.Member member(Told told) {
        return new AlertNews.Member(told.accountId(), told.country(), told.alertId(), told.raisedAt());
    }

    private static AlertNews.Subject subject(String accountId, Subject subject) {
        return subject.mid() == null
                ? new AlertNews.Subject(null, null, null, subject.since())
                : new AlertNews.Subject(
                        subject.mid().toString(), new PostId(accountId, subject.mid()).link(), subject.since(), null);
    }

    private static AlertNews.Text text(Words text) {
        return new AlertNews.Text(text.english(), text.chinese());
    }

    private static @Nullable Long shown(Count count) {
        return count.isKnown() ? count.point() : null;
    }
}
