package org.legation.simulator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;

/**
 * Who lives in the fictional world: agencies of twenty countries with user-assigned ISO codes, and organisations that
 * belong to none. No name is that of a real agency.
 */
final class Cast {

    /** A country that does not exist. */
    private record Land(String code, String chinese, String english) {}

    private static final List<Land> LANDS = List.of(
            new Land("XA", "云屿国", "Yunyu"),
            new Land("XB", "澜川国", "Lanchuan"),
            new Land("XC", "栖霞岛国", "Qixia Isles"),
            new Land("XD", "北冕国", "Beimian"),
            new Land("XE", "青稞国", "Qingke"),
            new Land("XF", "琉璃国", "Liuli"),
            new Land("XG", "望舒国", "Wangshu"),
            new Land("XH", "赤霞国", "Chixia"),
            new Land("XI", "沧浪国", "Canglang"),
            new Land("XJ", "白榆国", "Baiyu"),
            new Land("XL", "松月国", "Songyue"),
            new Land("XM", "曜石国", "Yaoshi"),
            new Land("XN", "浮岚国", "Fulan"),
            new Land("XO", "金穗国", "Jinsui"),
            new Land("XP", "霜桥国", "Shuangqiao"),
            new Land("XQ", "竹音国", "Zhuyin"),
            new Land("XR", "暮云国", "Muyun"),
            new Land("XS", "海萤国", "Haiying"),
            new Land("XT", "长汀国", "Changting"),
            new Land("XU", "星洄国", "Xinghui"));

    private static final List<String> ORGANISATIONS =
            List.of("虚构海风联盟", "虚构星图学会", "虚构山径组织", "虚构灯塔理事会", "虚构雨林信托", "虚构丝雾论坛");

    private static final long FIRST_UID = 9_900_000_001L;

    private final List<Account> accounts = new ArrayList<>();

    private Cast() {
        for (int i = 0; i < LANDS.size(); i++) {
            Land land = LANDS.get(i);
            add(land.chinese() + "驻华使馆（虚构）", "Embassy of " + land.english(), AgencyKind.EMBASSY, land);
            if (i % 2 == 0) {
                add(land.chinese() + "驻沪领馆（虚构）", "Consulate of " + land.english(), AgencyKind.CONSULATE, land);
                add(land.chinese() + "旅游局（虚构）", land.english() + " Tourism", AgencyKind.TOURISM_BOARD, land);
            } else {
                add(land.chinese() + "文化处（虚构）", land.english() + " Culture", AgencyKind.CULTURAL_OFFICE, land);
            }
            if (i % 4 == 1) {
                add(land.chinese() + "商务处（虚构）", land.english() + " Trade", AgencyKind.TRADE_AGENCY, land);
            }
            if (i % 4 == 3) {
                add(land.chinese() + "议长（虚构）", "Speaker of " + land.english(), AgencyKind.POLITICIAN, land);
            }
        }
        ORGANISATIONS.forEach(name -> add(name, "Fictional organisation", AgencyKind.IGO, null));
        add("虚构驻华记者团", "Fictional press corps", AgencyKind.OTHER, null);
        add("虚构留学生会", "Fictional students' union", AgencyKind.OTHER, null);
    }

    /** Everybody, in a fixed order. */
    static List<Account> accounts() {
        return List.copyOf(new Cast().accounts);
    }

    /** The first accounts of the cast, and after them as many further consulates as are wanted. */
    static List<Account> accounts(int count) {
        Cast cast = new Cast();
        for (int i = 0; cast.accounts.size() < count; i++) {
            Land land = LANDS.get(i % LANDS.size());
            String number = Integer.toString(i / LANDS.size() + 2);
            cast.add(
                    land.chinese() + "驻第" + number + "城领馆（虚构）",
                    "Consulate " + number + " of " + land.english(),
                    AgencyKind.CONSULATE,
                    land);
        }
        return List.copyOf(cast.accounts.subList(0, count));
    }

    private void add(String name, String english, AgencyKind kind, @Nullable Land land) {
        String uid = Long.toString(FIRST_UID + accounts.size());
        accounts.add(new Account(uid, name, english, kind, land == null ? null : land.code(), true));
    }
}
