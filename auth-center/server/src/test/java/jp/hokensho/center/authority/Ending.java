package jp.hokensho.center.authority;

import jakarta.inject.Singleton;

/// Looks now whether a former authority is over, not in ten minutes.
@Singleton
public class Ending {

    private final Authorities authorities;

    Ending(Authorities authorities) {
        this.authorities = authorities;
    }

    public void look() {
        authorities.endWhatIsOver();
    }
}
