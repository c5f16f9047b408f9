/// The trial of 2005 once more: its accesses are asked over the real path, and what the centre then finds on its
/// record is laid beside the trial's own table. Door: [jp.hokensho.acceptance.trial.Replay].
package jp.hokensho.acceptance.trial;
