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

    /** What was asked for is not there. */
    public static ProblemException notFound(String what) {
        return new ProblemException(Problem.notFound(what));
    }

    Problem problem() {
        return problem;
    }
}
