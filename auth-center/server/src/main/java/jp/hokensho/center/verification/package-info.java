/// One inquiry, one numbered answer. Door: [jp.hokensho.center.verification.Verifier].
package jp.hokensho.center.verification;
