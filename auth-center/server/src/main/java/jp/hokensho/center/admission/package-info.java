/// May this caller do this now: certificate, session, role, place, time, permission, rate.
/// Door: [jp.hokensho.center.admission.Gate].
package jp.hokensho.center.admission;
