package org.legation.core.measure;

import org.legation.core.score.PostRecord;

/** A number about one post. Pure. */
public interface PostMeasure {

    Formula formula();

    Value of(PostRecord post);
}
