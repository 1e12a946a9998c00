package org.legation.api.series;

/** What the API's document says of the parameters of a series. */
final class SeriesDocs {

    static final String SCOPE = "Whose numbers: `all`, `group:KIND`, `country:CODE` or `account:ID` · 范围";
    static final String BY = "The length of the periods · 时间粒度";
    static final String FROM =
            "First Beijing day; with `to` at most 31 days by hour, 366 by day, 1098 by week, month or"
                    + " year; 30 days if left out · 起始北京日期";
    static final String TO = "Last Beijing day, today if left out · 结束北京日期（含）";
    static final String MEASURES = "Which measures: ids as `/measures` lists them under `period`, divided by commas, or"
            + " `all`; periods × measures at most 6000 · 指标 id，以逗号分隔";
    static final String MEASURES_PATTERN = "^[a-z0-9-]+(,[a-z0-9-]+)*$";

    /** What is given to whoever names none. */
    static final String STANDARD = "posts,engagement,bci7,bci4,sentiment,dialogue,personification";

    private SeriesDocs() {}
}
