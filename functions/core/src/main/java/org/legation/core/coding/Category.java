package org.legation.core.coding;

/** What a post is about. The set is ours: no published codebook was found that covers all of it. */
public enum Category {
    POL("Politics, foreign policy, security", "政治、外交与安全"),
    ECO("Economy, trade, investment", "经济、贸易与投资"),
    CUL("Culture, arts, food, festivals, sport", "文化、艺术、美食、节庆与体育"),
    EDU("Education, exchange", "教育与交流"),
    SCI("Science, technology, health, environment", "科技、健康与环境"),
    TOU("Tourism, nature, city image", "旅游、自然与城市形象"),
    CON("Consular service, visa, safety notices", "领事、签证与安全提醒"),
    HIS("History, memorial days", "历史与纪念日"),
    BIL("Bilateral relations with China", "对华双边关系"),
    PER("Personal, daily life of diplomats", "外交官个人与日常"),
    INT("Interaction for its own sake", "互动活动"),
    OTH("Other", "其他");

    private final String english;
    private final String chinese;

    Category(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }
}
