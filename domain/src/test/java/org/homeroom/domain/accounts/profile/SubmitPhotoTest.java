package org.homeroom.domain.accounts.profile;

import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.PhotoApproved;
import org.homeroom.domain.accounts.facts.AccountEvent.PhotoRejected;
import org.homeroom.domain.accounts.facts.AccountEvent.PhotoSubmitted;
import org.homeroom.domain.accounts.facts.PhotoId;
import org.homeroom.domain.kernel.Digest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SubmitPhotoTest {

    private static final PhotoId PHOTO = new PhotoId(new UUID(8, 4));
    private static final Digest PICTURE = new Digest("picture-1");
    private static final PhotoSubmitted SUBMITTED = new PhotoSubmitted(MIA, PHOTO, PICTURE, EARLIER);

    @Test
    @Tag("ACC-19")
    void a_photo_waits_for_the_school() {
        given(MIA_REGISTERED).when(submits(PICTURE)).then(new PhotoSubmitted(MIA, PHOTO, PICTURE, NOW));
    }

    @Test
    void the_same_picture_again_changes_nothing() {
        given(MIA_REGISTERED, SUBMITTED).when(submits(PICTURE)).thenNothingHappens();
        given(MIA_REGISTERED, SUBMITTED, new PhotoApproved(MIA, PHOTO, EARLIER))
                .when(submits(PICTURE))
                .thenNothingHappens();
    }

    @Test
    @Tag("ACC-19")
    void another_picture_or_one_that_was_rejected_waits_anew() {
        var other = new Digest("picture-2");
        given(MIA_REGISTERED, SUBMITTED).when(submits(other)).then(new PhotoSubmitted(MIA, PHOTO, other, NOW));
        given(MIA_REGISTERED, SUBMITTED, new PhotoRejected(MIA, PHOTO, EARLIER))
                .when(submits(PICTURE))
                .then(new PhotoSubmitted(MIA, PHOTO, PICTURE, NOW));
    }

    @Test
    void who_has_no_account_has_no_photo() {
        given().when(submits(PICTURE)).thenRefused(NOT_FOUND);
    }

    private static SubmitPhoto submits(Digest picture) {
        return new SubmitPhoto(MIA, PHOTO, picture, NOW);
    }
}
