/// Unattended work under a person's name. Door: [jp.hokensho.center.mandate.Mandates].
package jp.hokensho.center.mandate;
