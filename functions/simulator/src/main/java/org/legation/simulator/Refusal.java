package org.legation.simulator;

/** Why an official server does not do what a call asks for, with its status and code on the gateway and on the open API. */
enum Refusal {
    MISSING_PARAMETER(400, "MISSING_PARAMETER", 10016),
    INVALID_PARAMETER(400, "INVALID_PARAMETER", 10017),
    COUNT_TOO_LARGE(400, "COUNT_EXCEEDS_MAX", 10017),
    NO_SUCH_CALL(404, "COMMAND_NOT_FOUND", 10020),
    NO_SUCH_USER(404, "USER_NOT_FOUND", 20003),
    NO_SUCH_POST(404, "STATUS_NOT_FOUND", 20101),
    NOT_VISIBLE(403, "STATUS_NOT_PERMITTED", 20112),
    NOT_ONES_OWN(403, "UID_NOT_CURRENT_USER", 21335),
    NO_TOKEN(401, "AUTH_REQUIRED", 10006),
    UNKNOWN_TOKEN(401, "INVALID_TOKEN", 21332),
    EXPIRED_TOKEN(401, "TOKEN_EXPIRED", 21327),
    BAD_CLIENT(400, "INVALID_CLIENT", 21324),
    BAD_CODE(400, "INVALID_GRANT", 21325),
    LOCKED(403, "PLAN_LOCKED", 10014),
    NO_SERVICE(402, "SUBSCRIPTION_REQUIRED", 10014),
    NO_CREDITS(402, "QUOTA_EXCEEDED", 10023),
    TOO_MANY_OF_USER(429, "TOO_MANY_REQUESTS", 10023),
    TOO_MANY_OF_ADDRESS(429, "TOO_MANY_REQUESTS", 10022);

    private final int gatewayStatus;
    private final String gatewayCode;
    private final int openApiCode;

    Refusal(int gatewayStatus, String gatewayCode, int openApiCode) {
        this.gatewayStatus = gatewayStatus;
        this.gatewayCode = gatewayCode;
        this.openApiCode = openApiCode;
    }

    /** The HTTP status on the gateway. The open API answers 403 for rights and limits, else 400. */
    int gatewayStatus() {
        return gatewayStatus;
    }

    /** The gateway's {@code error.code}. */
    String gatewayCode() {
        return gatewayCode;
    }

    /** The open API's {@code error_code}. */
    int openApiCode() {
        return openApiCode;
    }

    /** The open API's status, which is 403 where rights or limits stand in the way and 400 for all else. */
    int openApiStatus() {
        return gatewayStatus == 400 || gatewayStatus == 404 ? 400 : 403;
    }

    RefusedException because(String message) {
        return new RefusedException(this, message);
    }
}
