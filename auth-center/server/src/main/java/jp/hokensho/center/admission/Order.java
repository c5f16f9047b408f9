package jp.hokensho.center.admission;

import java.util.UUID;

/// Who ordered what is asked later, when nobody waits for it.
///
/// @param session in which it was ordered; a mandate's id where that was unattended
/// @param address from where it was ordered: personal
public record Order(String clinic, UUID terminal, UUID person, UUID session, boolean unattended, String address) {

    @Override
    public String toString() {
        return "Order[" + session + "]";
    }
}
