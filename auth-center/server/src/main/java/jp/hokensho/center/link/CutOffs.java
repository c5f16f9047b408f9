package jp.hokensho.center.link;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jp.hokensho.center.registry.DeviceCutOff;

/// A device that is cut off loses its link at once.
@Singleton
class CutOffs {

    private final OpenLinks links;

    CutOffs(OpenLinks links) {
        this.links = links;
    }

    void cutOff(@Observes DeviceCutOff cut) {
        links.all().stream()
                .filter(link -> link.adapter().device().equals(cut.device()))
                .forEach(link -> link.close(Closing.CUT_OFF));
    }
}
