; Hooks of electron-builder's installer template (assistedInstaller.nsh, multiUserUi.nsh).

; No question “for me or for everybody”: the second answer needs an administrator, whom offices do not have at hand.
!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend
