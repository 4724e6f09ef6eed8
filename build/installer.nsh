; Hooks of electron-builder's installer template (app-builder-lib/templates/nsis): each macro is inserted where the template asks
; for it by its name.

!include LogicLib.nsh
!include WinVer.nsh

; No question “for me or for everybody”: the second answer needs an administrator, whom offices do not have at hand.
!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend

; Electron 45 needs Windows 10. Asked before anything else; not where the uninstaller is being built.
!macro preInit
  !ifndef BUILD_UNINSTALLER
    ${IfNot} ${AtLeastWin10}
      MessageBox MB_OK|MB_ICONSTOP "这台电脑的 Windows 版本太旧，绩效文本编辑器装不上：需要 Windows 10 或更新的 64 位系统。$\r$\n$\r$\n请换一台电脑安装，或请单位的信息人员升级系统；没有改动这台电脑。" /SD IDOK
      SetErrorLevel 1
      Quit
    ${EndIf}
  !endif
!macroend

; A running program is asked to close, as if its window were closed by hand: it saves what is typed first. It is never killed.
!macro customCheckAppRunning
  ${nsProcess::FindProcess} "${APP_EXECUTABLE_FILENAME}" $R0
  ${If} $R0 == 0
    MessageBox MB_OKCANCEL|MB_ICONINFORMATION "绩效文本编辑器正在运行，需要先关闭。$\r$\n$\r$\n点“确定”关闭它：打开着的文本会先保存好。" /SD IDOK IDOK +3
    SetErrorLevel 1
    Quit
    ${Do}
      ${nsProcess::CloseProcess} "${APP_EXECUTABLE_FILENAME}" $R1
      ; Up to ten seconds: what is typed is being saved, to a slow stick perhaps.
      StrCpy $R1 0
      ${Do}
        Sleep 500
        IntOp $R1 $R1 + 1
        ${nsProcess::FindProcess} "${APP_EXECUTABLE_FILENAME}" $R0
        ${If} $R0 != 0
          StrCpy $R1 20
        ${EndIf}
      ${LoopUntil} $R1 >= 20
      ${If} $R0 != 0
        ${Break}
      ${EndIf}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "绩效文本编辑器还没有关闭：它可能正在问您怎样处理没有保存的内容。$\r$\n$\r$\n请到它的窗口里处理好，再点“重试”；点“取消”则到此为止，什么也不改动。" /SD IDCANCEL IDRETRY +3
      SetErrorLevel 1
      Quit
    ${Loop}
  ${EndIf}
!macroend

; An upgrade or an uninstall removes the files that were shipped, by their list, and then the folders that are empty: the template
; would empty the whole chosen folder, and people choose one that already has their texts in it.
!ifdef BUILD_UNINSTALLER
  !include "${PROJECT_DIR}/dist/shipped-files.nsh"

  ; In the same folder, and so on the same drive: a file is set aside at once, however large.
  !define ASIDE "~绩效文本编辑器-旧版"

  !macro customRemoveFiles
    SetOutPath $TEMP
    CreateDirectory "$INSTDIR\${ASIDE}"
    StrCpy $R9 ""
    !insertmacro shippedFolders makeAside
    !insertmacro shippedFiles moveAside
    !insertmacro writtenFiles moveAside
    ${If} $R9 != ""
      ; A file is in use: all of it goes back, so that the program that is there still starts.
      !insertmacro shippedFiles moveBack
      !insertmacro writtenFiles moveBack
    ${Else}
      !insertmacro shippedFiles deleteAside
      !insertmacro writtenFiles deleteAside
      !insertmacro shippedFolders removeIfEmpty
    ${EndIf}
    !insertmacro shippedFolders removeAsideIfEmpty
    RMDir "$INSTDIR\${ASIDE}"
    RMDir "$INSTDIR"
    ${If} $R9 != ""
      DetailPrint "$R9"
      Abort "文件正被使用，没有改动：$R9"
    ${EndIf}
  !macroend

  ; What the installer's script writes by itself: it is in no package, and so not in that list.
  !macro writtenFiles DO
    !insertmacro ${DO} "${UNINSTALL_FILENAME}"
    !insertmacro ${DO} "uninstallerIcon.ico"
    !insertmacro ${DO} "resources\document.ico"
  !macroend

  !macro makeAside FOLDER
    CreateDirectory "$INSTDIR\${ASIDE}\${FOLDER}"
  !macroend

  !macro moveAside FILE
    ${If} $R9 == ""
    ${AndIf} ${FileExists} "$INSTDIR\${FILE}"
      ; Left by an earlier run that was cut off; what is in its own place is newer.
      Delete "$INSTDIR\${ASIDE}\${FILE}"
      ClearErrors
      Rename "$INSTDIR\${FILE}" "$INSTDIR\${ASIDE}\${FILE}"
      ${If} ${Errors}
        StrCpy $R9 "$INSTDIR\${FILE}"
      ${EndIf}
    ${EndIf}
  !macroend

  !macro moveBack FILE
    ${If} ${FileExists} "$INSTDIR\${ASIDE}\${FILE}"
      Rename "$INSTDIR\${ASIDE}\${FILE}" "$INSTDIR\${FILE}"
    ${EndIf}
  !macroend

  !macro deleteAside FILE
    Delete "$INSTDIR\${ASIDE}\${FILE}"
  !macroend

  !macro removeIfEmpty FOLDER
    RMDir "$INSTDIR\${FOLDER}"
  !macroend

  !macro removeAsideIfEmpty FOLDER
    RMDir "$INSTDIR\${ASIDE}\${FOLDER}"
  !macroend
!endif
