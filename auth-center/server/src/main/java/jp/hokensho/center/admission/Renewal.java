package jp.hokensho.center.admission;

import jp.hokensho.keys.Csr;

/// Body of `POST /v1/enrolments/renewal`.
///
/// @param csr PKCS#10 in PEM form, for a P-256 key that was not certified before
record Renewal(String csr) {

    Csr parsedCsr() {
        return Enrolment.parsed(csr);
    }

    @Override
    public String toString() {
        return "Renewal[****]";
    }
}
