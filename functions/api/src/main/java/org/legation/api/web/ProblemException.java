package org.legation.api.web;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

    private final Problem problem;

    private ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** A parameter is not as expected. */
    public static ProblemException parameter(String parameter, String expected, String found) {
        return new ProblemException(Problem.parameter(parameter, expected, found));
    }

    /** What was sent is not as expected. */
    public static ProblemException body(String detail) {
        return new ProblemException(Problem.body(detail));
    }

    /** Nobody may write here. */
    static ProblemException forbidden(String detail) {
        return new ProblemException(Problem.key(403, detail));
    }

    /** Whoever has the key may write here. */
    static ProblemException unauthorised(String detail) {
        return new ProblemException(Problem.key(401, detail));
    }

    /** What was asked for is not there. */
    public static ProblemException notFound(String what) {
        return new ProblemException(Problem.notFound(what));
    }

    Problem problem() {
        return problem;
    }
}
