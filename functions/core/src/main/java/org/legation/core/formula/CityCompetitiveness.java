package org.legation.core.formula;

/**
 * 城市竞争力指数 of 人民日报·政务指数, to read its published tables by. The weights are those by which the table of 2023's third
 * quarter comes out; earlier tables have other ones, which are not known.
 */
public final class CityCompetitiveness {

    private CityCompetitiveness() {}

    /**
     * 0.30·传播力 + 0.35·服务力 + 0.35·互动力.
     *
     * @param spread 传播力
     * @param service 服务力
     * @param interaction 互动力
     */
    public static double of(double spread, double service, double interaction) {
        return 0.30 * Numbers.notNegative("spread", spread)
                + 0.35 * Numbers.notNegative("service", service)
                + 0.35 * Numbers.notNegative("interaction", interaction);
    }
}
