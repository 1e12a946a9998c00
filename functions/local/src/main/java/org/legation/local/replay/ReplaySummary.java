package org.legation.local.replay;

import java.util.Locale;
import org.legation.local.Lang;

/**
 * What a replay did.
 *
 * @param accounts accounts in the archive
 * @param posts posts in the archive
 * @param observations observations that were newer than what was known
 * @param written of these, those that made an entry in the log
 * @param unchanged of these, those that showed nothing new
 * @param stale observations that were repeated, or older than one already counted
 * @param alerts alerts that were raised
 * @param refused lines and files that were refused
 * @param skipped files that belong there and hold no timeline
 * @param itemsChanged items written or changed, over all tables
 * @param seconds how long it took
 * @param writeUnits write units, as AWS would bill them
 */
record ReplaySummary(
        long accounts,
        long posts,
        long observations,
        long written,
        long unchanged,
        long stale,
        long alerts,
        long refused,
        long skipped,
        long itemsChanged,
        double seconds,
        long writeUnits) {

    String text(Lang lang) {
        return String.format(
                Locale.ROOT,
                lang.say("""
                        Replayed in %.1f s.
                          accounts       %,10d
                          posts          %,10d
                          observations   %,10d   (%,d written to the log, %,d showed nothing new)
                          not newer      %,10d   repeated, or older than one already counted: they changed nothing
                          refused        %,10d
                          skipped        %,10d   files without a timeline
                          alerts         %,10d
                          items changed  %,10d   %,d write units""", """
                        回放用时 %.1f 秒。
                          账号     %,10d
                          帖文     %,10d
                          观测     %,10d   （写入日志 %,d，无变化 %,d）
                          非新     %,10d   重复或早于已计入者，未改变任何数据
                          拒收     %,10d
                          略过     %,10d   不含时间线的文件
                          告警     %,10d
                          变更条目 %,10d   写入单位 %,d"""),
                seconds,
                accounts,
                posts,
                observations,
                written,
                unchanged,
                stale,
                refused,
                skipped,
                alerts,
                itemsChanged,
                writeUnits);
    }
}
