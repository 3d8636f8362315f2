/** By whom an outlet was built, and who uses it (K7: the third word of the source is read as own use). */
export const BUILD_MODES = ['joint_build_shared_use', 'self_build_shared_use', 'self_build_own_use'] as const;
export type BuildMode = (typeof BUILD_MODES)[number];

export const BUILD_MODE = { name: 'BuildMode', values: BUILD_MODES, example: 'joint_build_shared_use' } as const;
export const USERS = { max: 300, example: '移动业务;固网业务' } as const;

export const BUILD_MODE_WORDS = {
  joint_build_shared_use: { en: 'Jointly built, shared', zh: '共建共用' },
  self_build_shared_use: { en: 'Self-built, shared', zh: '自建共用' },
  self_build_own_use: { en: 'Self-built, own use', zh: '自建自用' },
};

/** what is shared says with whom. */
export function isSharedWithSomebody(mode: BuildMode, users: string | null | undefined): boolean {
  return mode === 'self_build_own_use' || Boolean(users);
}
